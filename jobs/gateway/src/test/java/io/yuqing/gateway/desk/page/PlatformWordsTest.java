/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformWordsTest {
    @TempDir private Path folder;
    private PlatformWords words;

    @BeforeEach
    void read() throws IOException, ControlException {
        Path file =
                Files.writeString(
                        folder.resolve("platforms.yaml"),
                        """
                        - {code: weibo, aliases: [新浪微博, 微博, sina weibo]}
                        - {code: weibo-video, aliases: [微博视频]}
                        - {code: bbs}
                        """);
        words = new PlatformWords(PlatformsFile.read("platforms", file));
    }

    @Test
    void shouldCallAPlatformByItsShortestChineseNameElseByItsCode() {
        assertThat(words.of("weibo")).isEqualTo("微博");
        assertThat(words.of("bbs")).isEqualTo("bbs");
        assertThat(words.of(List.of("bbs", "weibo"))).isEqualTo("bbs、微博");
    }

    @Test
    void shouldFindTheCodeOfWhateverNameIsTyped() {
        assertThat(words.code("微博")).isEqualTo("weibo");
        assertThat(words.code(" Sina Weibo ")).isEqualTo("weibo");
        assertThat(words.code("县融媒体")).isEqualTo("县融媒体");
    }

    @Test
    void shouldPutNamesForWholeCodesOfASentenceOnly() {
        assertThat(words.in("办结还缺：在weibo、weibo-video的澄清（或写明理由）", List.of("weibo", "weibo-video")))
                .isEqualTo("办结还缺：在微博、微博视频的澄清（或写明理由）");
    }

    @Test
    void shouldKnowNoPlatformsWhereThereAreNone() {
        assertThat(new PlatformWords(Platforms.NONE).codes()).isEmpty();
    }
}
