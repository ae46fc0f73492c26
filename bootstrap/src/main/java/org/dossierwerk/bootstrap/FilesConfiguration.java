package org.dossierwerk.bootstrap;

import org.dossierwerk.adapters.persistence.file.DirectoryFiles;
import org.dossierwerk.adapters.persistence.file.DossierKeys;
import org.dossierwerk.adapters.persistence.file.EncryptedFiles;
import org.dossierwerk.adapters.persistence.file.FileKeys;
import org.dossierwerk.adapters.persistence.file.MasterKeys;
import org.dossierwerk.adapters.persistence.file.S3Files;
import org.dossierwerk.adapters.persistence.press.ClamdScanner;
import org.dossierwerk.adapters.persistence.press.PdfPress;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Where files lie, who looks for viruses in them, and what makes PDF of them. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.files.store", havingValue = "directory")
    DirectoryFiles directoryFiles(OfficeProperties properties) {
        return DirectoryFiles.in(properties.files().directory());
    }

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.files.store", havingValue = "s3")
    S3Files bucketFiles(OfficeProperties properties) {
        var bucket = properties.files().s3();
        if (bucket == null) {
            throw new IllegalStateException("Files are to be kept in a bucket: set dossierwerk.files.s3.*");
        }
        return S3Files.in(bucket.endpoint(), bucket.region(), bucket.bucket(), bucket.accessKey(), bucket.secretKey());
    }

    @Bean
    @Primary
    FileStore fileStore(FileStore stored, DossierKeys keys, OfficeProperties properties) {
        return EncryptedFiles.over(stored, FileKeys.in(properties.files().keys()), keys);
    }

    @Bean
    DossierKeys dossierKeys(Storage storage, OfficeProperties properties) {
        var master = MasterKeys.in(properties.files().masterKeys());
        return DossierKeys.of(master, storage.open(events -> {}));
    }

    @Bean
    VirusScanner virusScanner(OfficeProperties properties) {
        var clamd = properties.files().clamd();
        return clamd == null ? new NobodyScans() : ClamdScanner.at(clamd);
    }

    @Bean
    FilePress filePress() {
        return PdfPress.launchedBy(new JavaLaunch(System.getProperty("java.class.path")));
    }
}
