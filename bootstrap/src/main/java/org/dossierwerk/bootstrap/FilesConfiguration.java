package org.dossierwerk.bootstrap;

import org.dossierwerk.adapters.persistence.file.DirectoryFiles;
import org.dossierwerk.adapters.persistence.file.DossierKeys;
import org.dossierwerk.adapters.persistence.file.EncryptedFiles;
import org.dossierwerk.adapters.persistence.file.FileKeys;
import org.dossierwerk.adapters.persistence.file.MasterKeys;
import org.dossierwerk.adapters.persistence.press.ClamdScanner;
import org.dossierwerk.adapters.persistence.press.PdfPress;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files lie, who looks for viruses in them, and what makes PDF of them. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(OfficeProperties properties) {
        var files = properties.files();
        return EncryptedFiles.over(DirectoryFiles.in(files.directory()), FileKeys.in(files.keys()));
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
