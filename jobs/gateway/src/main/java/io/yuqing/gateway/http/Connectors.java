/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.gateway.config.Identity;
import io.yuqing.gateway.config.Listen;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where the server listens, with TLS or without. */
final class Connectors {
    private static final int HEADER_BYTES = 8 << 10;
    private static final long IDLE_MILLIS = 30_000;

    /** Of a connection over which nothing is answered any more. */
    private static final long STOPPING_IDLE_MILLIS = 100;

    private Connectors() {}

    static Connector of(Server server, HttpConfiguration http, Listen listen) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        ServerConnector connector =
                listen.identity()
                        .map(identity -> secured(server, http, identity))
                        .orElseGet(
                                () -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(listen.host());
        connector.setPort(listen.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(STOPPING_IDLE_MILLIS);
        return connector;
    }

    private static ServerConnector secured(
            Server server, HttpConfiguration http, Identity identity) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.keyStore());
        tls.setKeyStorePassword(identity.password());
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        // By which name it is called is the business of who calls: in an office often a number.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
    }
}
