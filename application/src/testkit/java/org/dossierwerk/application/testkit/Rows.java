package org.dossierwerk.application.testkit;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Rows one after the other, of which a copy costs nothing until one of the two is written to. */
final class Rows<E> extends AbstractList<E> implements RandomAccess {

    private List<E> rows;
    private boolean shared;

    Rows() {
        this(new ArrayList<>(), false);
    }

    private Rows(List<E> rows, boolean shared) {
        this.rows = rows;
        this.shared = shared;
    }

    Rows<E> copy() {
        shared = true;
        return new Rows<>(rows, true);
    }

    private List<E> own() {
        if (shared) {
            rows = new ArrayList<>(rows);
            shared = false;
        }
        return rows;
    }

    @Override
    public E get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public E set(int index, E row) {
        return own().set(index, row);
    }

    @Override
    public void add(int index, E row) {
        own().add(index, row);
        modCount++;
    }

    @Override
    public E remove(int index) {
        modCount++;
        return own().remove(index);
    }

    @Override
    public boolean removeIf(Predicate<? super E> unwanted) {
        if (rows.stream().noneMatch(unwanted)) {
            return false;
        }
        modCount++;
        return own().removeIf(unwanted);
    }

    @Override
    public void replaceAll(UnaryOperator<E> change) {
        own().replaceAll(change);
    }
}
