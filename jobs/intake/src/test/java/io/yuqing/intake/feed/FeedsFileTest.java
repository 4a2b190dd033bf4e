/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.wire.control.ControlException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsFileTest {
    private static final String SHORT =
            "id: a, url: 'https://www.yunting.example.cn/rss', platform: yunting-portal";

    @TempDir private Path folder;

    @Test
    void shouldReadAFeedWithAllThatCanBeSaidOfIt() throws Exception {
        String text =
                """
                - id: yunting-portal
                  name: 云汀政府网
                  url: http://192.168.1.20:1200/yunting
                  platform: yunting-portal
                  channel: portal
                  region: 云汀县
                  every: 30m
                  interval: PT8H
                  date: fetched
                  official: true
                  private: true
                """;
        assertThat(read(text))
                .isEqualTo(
                        new Feed(
                                "yunting-portal",
                                "云汀政府网",
                                URI.create("http://192.168.1.20:1200/yunting"),
                                "yunting-portal",
                                "portal",
                                "云汀县",
                                Duration.ofMinutes(30),
                                Duration.ofHours(8),
                                true,
                                true,
                                true));
    }

    @Test
    void shouldKnowWhatIsUsual() throws Exception {
        Feed feed = read("- {" + SHORT + "}");
        assertThat(feed.every()).isEqualTo(Duration.ofMinutes(10));
        assertThat(feed.interval()).isEqualTo(Duration.ofDays(1));
        assertThat(feed.datesItself() || feed.official() || feed.within()).isFalse();
        assertThat(feed.name() + feed.channel() + feed.region()).isEmpty();
    }

    @Test
    void shouldHaveNoFeedsIfItIsEmpty() throws Exception {
        assertThat(FeedsFile.read("feeds_file", file("# nothing yet\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every: 1m | every = '1m' write how often to ask, from 5m to 1d, for example 10m.",
                "every: 2d | every = '2d' write how often to ask, from 5m to 1d, for example 10m.",
                "interval: 9d | interval = '9d' write its usual longest gap",
                "channel: tv | channel = 'tv' use one of blog, forum,",
                "date: none | date = 'none' write required, or fetched",
                "official: 是 | official = '是' write true or false without quotes",
                "id: Ä | id = 'Ä' write 1 to 40 small letters",
                "url: ftp://x.cn/ | url cannot be used: write its address, beginning with http://",
                "url: 'http://u:p@x.cn/' | url cannot be used: write its address",
                "platform: '' | platform = '' name the platform",
                "etag: x | etag = 'x' this field is not known, use one of id, name, url,",
            })
    void shouldSayWhatIsWrong(String field, String sentence) {
        String key = field.substring(0, field.indexOf(':'));
        String rest = SHORT.replaceFirst("(^|, )" + key + ": [^,]*", "").replaceFirst("^, ", "");
        assertThatThrownBy(() -> read("- {" + rest + ", " + field + "}"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("feeds_file: ")
                .hasMessageContaining("feeds.yaml: feeds[1]." + sentence);
    }

    @Test
    void shouldWantAnIdAnAddressAndAPlatform() {
        assertThatThrownBy(() -> read("- {name: x}"))
                .hasMessageContaining("feeds[1].id is missing")
                .hasMessageContaining("feeds[1].url is missing")
                .hasMessageContaining("feeds[1].platform is missing");
    }

    @Test
    void shouldHaveEachIdOnce() {
        assertThatThrownBy(() -> read("- {" + SHORT + "}\n- {" + SHORT + "}"))
                .hasMessageContaining("feeds[2].id = 'a' give each feed an id of its own.");
    }

    @Test
    void shouldBeAList() {
        assertThatThrownBy(() -> read("id: x")).hasMessageContaining("is no YAML list of feeds");
        assertThatThrownBy(() -> read("- x")).hasMessageContaining("write a list of entries");
    }

    private Feed read(String text) throws ControlException, IOException {
        return FeedsFile.read("feeds_file", file(text)).get(0);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("feeds.yaml"), text);
    }
}
