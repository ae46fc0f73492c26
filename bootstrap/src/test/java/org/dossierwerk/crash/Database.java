package org.dossierwerk.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that outlives the application, asked beside it. */
final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Row by row, each value as text. */
    List<List<String>> ask(String question) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answer = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                answer.add(row);
            }
            return answer;
        } catch (SQLException failure) {
            throw new IllegalStateException(question, failure);
        }
    }

    /** The one number that answers. */
    int count(String question) {
        return Integer.parseInt(ask(question).get(0).get(0));
    }

    int change(String command) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(command, failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
