/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.cases.CasesSettings;
import io.yuqing.gateway.config.cases.LinkSettings;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesReaderTest {
    private static final String KEY = "link_key_file: FOLDER/link.key";

    @TempDir private Path folder;

    @BeforeEach
    void keys() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        LinkKeyFile.create(folder.resolve("link.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "[]\n");
    }

    @Test
    void withoutTheKeyThereAreNoPagesForUnits() {
        assertThat(read("").links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | false | false",
                "'behind_proxy: true\n' | '' | true | false",
                "'behind_proxy: true\n' | ', public_url: \"https://yq.example\"' | true | false",
                "'behind_proxy: true\n' | ', public_url: \"http://10.1.2.3:8090\", allow_plain: true' | false | true",
                "'listen: 0.0.0.0:8090\n' | ', allow_plain: true' | false | true"
            })
    void howUnitsComeDecidesOnCookiesAndWhatThePagesSay(
            String way, String more, boolean secure, boolean plain) {
        LinkSettings links = read(way + "cases: {" + KEY + more + "}\n").links().orElseThrow();
        assertThat(links.secure()).isEqualTo(secure);
        assertThat(links.plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | name the file of the keys behind links",
                "'' | 'link_key_file: FOLDER/none' | 'create it with: ./yuqing case link-key'",
                "'' | 'link_key_file: FOLDER/link.key, public_url: yq' | is no address under which units open",
                "'behind_proxy: true\n' | 'link_key_file: FOLDER/link.key, public_url: \"http://a.example\"' | would let others read along",
                "'listen: 0.0.0.0:8090\n' | 'link_key_file: FOLDER/link.key' | would let others read along",
                "'' | 'link_key_file: FOLDER/link.key, links: true' | links"
            })
    void faultsSayWhatToDo(String way, String cases, String sentence) {
        assertThatThrownBy(() -> read(way + "cases: {" + cases + "}\n"))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void passwordsOfTheDeskNeverGoByPlainHttp() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "listen: 0.0.0.0:8090\ncases: {"
                                                + KEY
                                                + ", allow_plain: true}\ndesk: {accounts: true}\n"))
                .hasMessageContaining("would send passwords where others read along");
    }

    private CasesSettings read(String text) {
        String whole =
                "kafka: {bootstrap_servers: 'a:1'}\nedge_key_file: FOLDER/edge.key\n"
                        + "platforms_file: FOLDER/platforms.yaml\n"
                        + text;
        try {
            return GatewayFile.read(
                            Files.writeString(
                                    folder.resolve("gateway.yaml"),
                                    whole.replace("FOLDER", folder.toString())))
                    .cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
