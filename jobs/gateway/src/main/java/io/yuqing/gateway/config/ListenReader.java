/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import io.yuqing.gateway.config.cases.CasesReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where the gateway listens. Beyond this machine nobody may listen in. */
final class ListenReader {
    private static final String LISTEN = "listen";
    private static final String TLS = "tls";
    private static final String DEFAULT = "127.0.0.1:8090";
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:\\s]+):([0-9]{1,5})");
    private static final int MAX_PORT = 65_535;

    private ListenReader() {}

    /** Null after a finding. */
    static Listen read(Section root) {
        Optional<Identity> identity = Optional.empty();
        boolean secured = root.keys().contains(TLS);
        if (secured) {
            Section tls = root.section(TLS);
            KnownKeys.allow(tls, Set.of("certificate_file", "key_file"));
            identity = Optional.ofNullable(PemFiles.read(tls));
        }
        boolean behindProxy = root.flag("behind_proxy");
        String written = root.plain(LISTEN, DEFAULT);
        Matcher form = FORM.matcher(written);
        int port = form.matches() ? Integer.parseInt(form.group(2)) : MAX_PORT + 1;
        if (port > MAX_PORT) {
            root.refuse(LISTEN, written, "is no address: write host:port, e.g. " + DEFAULT);
            return null;
        }
        String host = form.group(1).replace("[", "").replace("]", "");
        try {
            boolean here = InetAddress.getByName(host).isLoopbackAddress();
            if (!here && !secured && !behindProxy && !CasesReader.allowsPlain(root)) {
                root.refuse(
                        LISTEN,
                        written,
                        "would let others read along: set tls with certificate_file and key_file,"
                                + " or behind_proxy: true if a proxy on the same network does TLS,"
                                + " or listen on "
                                + DEFAULT);
            }
        } catch (UnknownHostException e) {
            root.refuse(LISTEN, written, "names a host that is not known: write " + DEFAULT);
        }
        return new Listen(host, port, identity);
    }
}
