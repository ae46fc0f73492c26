package org.dossierwerk.bootstrap;

import java.net.URI;
import java.util.Objects;
import org.dossierwerk.adapters.persistence.file.FileKeys;
import org.dossierwerk.adapters.persistence.file.SealedTexts;
import org.dossierwerk.adapters.persistence.source.OAuthSourceData;
import org.dossierwerk.adapters.persistence.source.SourceEndpoints;
import org.dossierwerk.application.port.secret.Sealer;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where clients share data from, if the office has such a provider. */
@Configuration(proxyBeanMethods = false)
class SourceDataConfiguration {

    @Bean
    Sealer sealer(OfficeProperties properties) {
        return SealedTexts.with(FileKeys.in(properties.files().keys()));
    }

    @Bean
    @ConditionalOnProperty("dossierwerk.source-data.authorization")
    SourceDataProvider sourceDataProvider(OfficeProperties properties) {
        var settings = Objects.requireNonNull(properties.sourceData());
        var endpoints = new SourceEndpoints(
                settings.authorization(),
                settings.token(),
                settings.facts(),
                settings.document(),
                comeBack(properties.address()),
                settings.clientId(),
                settings.clientSecret(),
                settings.scope(),
                settings.callbackSecret());
        return OAuthSourceData.at(settings.name(), endpoints, settings.timeout());
    }

    private static URI comeBack(URI address) {
        return URI.create(address.toString().replaceAll("/+$", "") + "/portal/source-data/return");
    }
}
