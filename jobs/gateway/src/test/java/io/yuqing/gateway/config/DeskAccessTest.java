/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.login.DeskAccess;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.gateway.config.login.SignOnSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAccessTest {
    private static final String KEY = "session_key_file: FOLDER/desk.key";

    @TempDir private Path folder;

    @BeforeEach
    void keys() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        PrivacyKey.createFile(folder.resolve("desk.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "[]\n");
    }

    @Test
    void shouldWantNoLoginOnLoopback() {
        assertThat(access("", "")).isEqualTo(DeskAccess.OF_THIS_MACHINE);
        assertThat(access("listen: '[::1]:8090'\n", KEY)).isEqualTo(DeskAccess.OF_THIS_MACHINE);
        assertThat(access("", "accounts: false, " + KEY)).isEqualTo(DeskAccess.OF_THIS_MACHINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 'accounts: true, ' | HERE",
                "'behind_proxy: true\n' | '' | PROXY",
                "'listen: 0.0.0.0:8090\nbehind_proxy: true\n' | '' | PROXY"
            })
    void shouldWantOneWhereOthersReachItOrWhereItIsSaid(
            String listen, String accounts, Reached reached) {
        assertThat(access(listen, accounts + KEY).login().orElseThrow().reached())
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"behind_proxy: true\n", "listen: 0.0.0.0:8090\nbehind_proxy: true\n"})
    void shouldSayHowTheKeyIsMadeThatALoginNeeds(String listen) {
        assertThat(faults(listen, "accounts: false"))
                .contains("desk.session_key_file", "openssl rand -hex 32");
    }

    /** Accounts do not make the network a safe one. */
    @Test
    void shouldStillWantTlsBeyondThisMachine() {
        assertThat(faults("listen: 0.0.0.0:8090\n", "accounts: true, " + KEY))
                .contains("would let others read along");
    }

    @Test
    void shouldRefuseAKeyThatOthersCanReadOrThatIsTooShort() throws IOException {
        Path key = folder.resolve("desk.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(faults("", "accounts: true, " + KEY)).contains("others must not read it");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, "short");
        assertThat(faults("", "accounts: true, " + KEY))
                .contains("needs at least 32")
                .doesNotContain("short;");
    }

    @Test
    void shouldReadTheSingleSignOn() throws IOException {
        SignOnSettings signOn =
                access(
                                "",
                                "accounts: true, "
                                        + KEY
                                        + ", single_sign_on: {header: X-Remote-User,"
                                        + " accounts: {lm-3: 值班一}, proxies: [10.1.2.3, '::1']}")
                        .login()
                        .orElseThrow()
                        .signOn()
                        .orElseThrow();

        assertThat(signOn)
                .isEqualTo(
                        new SignOnSettings(
                                "X-Remote-User",
                                Map.of("lm-3", "值班一"),
                                Set.of(
                                        InetAddress.getByName("10.1.2.3"),
                                        InetAddress.getByName("::1"))));
        assertThat(signOn.toString()).doesNotContain("lm-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{proxies: [10.1.2.3]} | name the header",
                "{header: 'X Y', proxies: [10.1.2.3]} | is no name of a header",
                "{header: X-User} | write the addresses of the proxies",
                "{header: X-User, proxies: [proxy.county.example]} | is no address",
                "{header: X-User, proxies: [10.0.0.0/8]} | is no address",
                "{header: X-User, proxies: [10.1.2.3], accounts: {a: 'b c'}} | is no account",
                "{header: X-User, proxies: [10.1.2.3], duty_header: X} | is not known"
            })
    void shouldRefuseASignOnThatCannotBeBelieved(String signOn, String why) {
        assertThat(faults("", "accounts: true, " + KEY + ", single_sign_on: " + signOn))
                .contains(why);
    }

    @Test
    void shouldRefuseASignOnThatNobodyAsksFor() {
        assertThat(faults("", "single_sign_on: {header: X-Remote-User, proxies: [10.1.2.3]}"))
                .contains("desk.accounts: true");
    }

    @Test
    void shouldWriteVisitsOnlyWhereItCan() {
        assertThat(access("", "access_log: FOLDER/visits.log").log())
                .contains(folder.resolve("visits.log"));
        assertThat(faults("", "access_log: /nowhere/visits.log")).contains("cannot be written");
    }

    private DeskAccess access(String more, String desk) {
        return read(more, desk).desk().orElseThrow().access();
    }

    private String faults(String more, String desk) {
        FieldException refused = catchThrowableOfType(FieldException.class, () -> read(more, desk));
        return String.join(" ", GatewayFile.sentences(refused));
    }

    private GatewayConfig read(String more, String desk) {
        String text =
                """
                kafka: {bootstrap_servers: a:1}
                edge_key_file: FOLDER/edge.key
                platforms_file: FOLDER/platforms.yaml
                """
                        + more
                        + "desk: {clickhouse: {url: 'http://a:1'}"
                        + (desk.isEmpty() ? "" : ", " + desk)
                        + "}\n";
        try {
            return GatewayFile.read(
                    Files.writeString(
                            folder.resolve("gateway.yaml"),
                            text.replace("FOLDER", folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
