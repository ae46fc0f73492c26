package org.dossierwerk.bootstrap.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long people stay signed in: without doing anything, and in all. */
@ConfigurationProperties("dossierwerk.sessions")
record SessionProperties(
        @DefaultValue("30m") Duration deskIdle,
        @DefaultValue("12h") Duration deskLongest,
        @DefaultValue("15m") Duration portalIdle,
        @DefaultValue("4h") Duration portalLongest) {}
