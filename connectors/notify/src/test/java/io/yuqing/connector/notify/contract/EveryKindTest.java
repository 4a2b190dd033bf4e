/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.Vendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each kind of channel is held to {@link SenderContract}: {@code mail} by MailContractTest. */
class EveryKindTest {
    @Test
    void everyVendorOfRobotsHasItsTest() throws Exception {
        assertThat(Stream.of(Vendor.values()).map(Vendor::kind)).isSubsetOf(tested());
    }

    @Test
    void everyOtherKindHasItsTest() throws Exception {
        List<String> kinds =
                Stream.of(ChannelConfig.class.getPermittedSubclasses())
                        .filter(kind -> kind != RobotConfig.class)
                        .map(kind -> lower(kind.getSimpleName().replace("Config", "")))
                        .toList();
        assertThat(kinds).isNotEmpty().isSubsetOf(tested());
    }

    private static Set<String> tested() throws Exception {
        try (Stream<Path> files = Files.list(here())) {
            return files.map(file -> lower(file.getFileName().toString()))
                    .filter(name -> name.endsWith("contracttest.class"))
                    .map(name -> name.replace("contracttest.class", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Path here() throws Exception {
        return Path.of(EveryKindTest.class.getResource("").toURI());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
