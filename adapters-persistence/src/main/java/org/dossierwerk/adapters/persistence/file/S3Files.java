package org.dossierwerk.adapters.persistence.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of an object store that speaks S3. A file gathers in a temporary file first, because the store wants to know how
 * long it is; wrapped in {@link EncryptedFiles}, it is encrypted by then.
 */
public final class S3Files implements FileStore, AutoCloseable {

    private static final String PREFIX = "files/";
    private static final int PART = 500;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    private S3Files(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * @param endpoint of the store
     * @param region as the store calls it
     */
    public static S3Files in(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        var client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new S3Files(client, bucket);
    }

    @Override
    public FileStore of(DossierId dossier) {
        return this;
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        if (exists(file)) {
            throw Failures.known(file);
        }
        var gathered = gathering();
        try {
            var measured = new Measured(bytes);
            try (var out = Files.newOutputStream(gathered)) {
                measured.transferTo(out);
            }
            send(file, gathered);
            return measured.as(file);
        } finally {
            Files.deleteIfExists(gathered);
        }
    }

    private static Path gathering() {
        try {
            return Files.createTempFile("dossierwerk", ".file");
        } catch (IOException failure) {
            throw Failures.store("No room for a temporary file", failure);
        }
    }

    /** Stores that know conditions refuse a name that was taken in the meantime; the others were asked before. */
    private void send(FileId file, Path gathered) {
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(key(file)).ifNoneMatch("*"), RequestBody.fromFile(gathered));
        } catch (S3Exception refused) {
            throw refused.statusCode() == PRECONDITION_FAILED
                    ? Failures.known(file)
                    : Failures.store("The object store refused a file", refused);
        } catch (SdkException failure) {
            throw Failures.store("The object store took no file", failure);
        }
    }

    @Override
    public InputStream open(FileId file) {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key(file)));
        } catch (NoSuchKeyException gone) {
            throw Failures.unknown(file);
        } catch (SdkException failure) {
            throw Failures.store("The object store gave no file", failure);
        }
    }

    @Override
    public void remove(FileId file) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key(file)));
        } catch (S3Exception refused) {
            if (refused.statusCode() != NOT_FOUND) {
                throw Failures.store("The object store removed no file", refused);
            }
        } catch (SdkException failure) {
            throw Failures.store("The object store removed no file", failure);
        }
    }

    @Override
    public boolean exists(FileId file) {
        try {
            client.headObject(request -> request.bucket(bucket).key(key(file)));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return false;
            }
            throw Failures.store("The object store did not answer", refused);
        } catch (SdkException failure) {
            throw Failures.store("The object store did not answer", failure);
        }
    }

    @Override
    public Inventory inventory(String from) {
        try {
            var part = client.listObjectsV2(request -> request.bucket(bucket)
                    .prefix(PREFIX)
                    .startAfter(PREFIX + from)
                    .maxKeys(PART));
            var files = part.contents().stream()
                    .filter(object -> object.key().compareTo(PREFIX + from) > 0)
                    .flatMap(object -> found(object).stream())
                    .toList();
            boolean more = Boolean.TRUE.equals(part.isTruncated()) && !files.isEmpty();
            return new Inventory(
                    files, more ? files.get(files.size() - 1).file().value().toString() : null);
        } catch (SdkException failure) {
            throw Failures.store("The object store gave no list", failure);
        }
    }

    /** What else lies in the bucket is nobody's business here. */
    private static Optional<Found> found(S3Object object) {
        try {
            var file = new FileId(UUID.fromString(object.key().substring(PREFIX.length())));
            return Optional.of(new Found(file, Duration.between(object.lastModified(), Instant.now())));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    /** An object is there whole or not at all, and the temporary file goes with its request. */
    @Override
    public void tidy(Duration age) {
        // nothing to throw away
    }

    private static String key(FileId file) {
        return PREFIX + file.value();
    }

    @Override
    public void close() {
        client.close();
    }
}
