/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which proxy a request takes: that of Java's own properties if there are any, else that of the
 * environment, as other programs of an office read it. The JDK knows the properties only.
 */
final class Proxies extends ProxySelector {
    private static final List<String> PROPERTIES =
            List.of(
                    "https.proxyHost",
                    "http.proxyHost",
                    "socksProxyHost",
                    "java.net.useSystemProxies");

    private final Map<String, String> environment;
    private final NoProxy direct;

    Proxies(Map<String, String> environment) {
        this.environment = environment;
        this.direct = NoProxy.of(variable("no_proxy"));
    }

    /** One proxy, or none. */
    @Override
    public List<Proxy> select(URI uri) {
        if (areOfJava()) {
            return getDefault().select(uri);
        }
        String address = address(uri);
        InetSocketAddress proxy = address.isEmpty() ? null : parsed(address);
        return List.of(proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
    }

    /**
     * What is wrong with the variable that counts for this address; empty if nothing is. Never its
     * value: a user and a password may stand in it.
     */
    String fault(URI uri) {
        String address = areOfJava() ? "" : address(uri);
        return address.isEmpty() || parsed(address) != null
                ? ""
                : "the proxy of the environment cannot be used: write http://host:port without a"
                        + " user";
    }

    private static boolean areOfJava() {
        return PROPERTIES.stream().anyMatch(name -> System.getProperty(name) != null);
    }

    /** Empty if none is named, or none is to be used. */
    private String address(URI uri) {
        String own = variable(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        String address = own.isEmpty() ? variable("all_proxy") : own;
        return direct.covers(uri) ? "" : address;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException error) {
        // The attempt says so.
    }

    /** Unresolved, so that a name is looked up at each attempt; null if it cannot be used. */
    private static InetSocketAddress parsed(String address) {
        URI uri;
        try {
            uri = new URI(address.contains("://") ? address : "http://" + address);
        } catch (URISyntaxException e) {
            return null;
        }
        boolean usable =
                "http".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getUserInfo() == null;
        return usable
                ? InetSocketAddress.createUnresolved(
                        uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort())
                : null;
    }

    /** Small letters come first, as with curl; empty if neither is set. */
    private String variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(each -> environment.getOrDefault(each, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
