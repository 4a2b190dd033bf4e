/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.field.FieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTest {
    private static final Set<String> CHANNELS = Set.of("forum", "microblog");

    private static final Platforms COUNTY =
            PlatformForm.read(
                    List.of(
                            Map.of(
                                    "code",
                                    "weibo",
                                    "aliases",
                                    List.of("微博", "新浪微博"),
                                    "channel",
                                    "microblog",
                                    "posts",
                                    List.of("weibo.com/*/{id}", "m.weibo.cn/status/{id}")),
                            Map.of(
                                    "code",
                                    "bbs",
                                    "posts",
                                    List.of(
                                            "bbs.county.cn/thread-{id}-*-*.html",
                                            "bbs.county.cn/forum.php?tid={id}"))),
                    CHANNELS);

    @ParameterizedTest
    @ValueSource(strings = {"weibo", "Weibo", " 微博 ", "新浪微博", "ＷＥＩＢＯ"})
    void aPlatformHasOneCodeHoweverItIsWritten(String written) {
        assertThat(COUNTY.code(written)).isEqualTo("weibo");
    }

    @ParameterizedTest
    @CsvSource({"云汀论坛,云汀论坛", "BBS  No. 7,bbs no. 7", "a/b,a_b", "' ',''"})
    void anUnknownPlatformStaysWhatItIsInANormalForm(String written, String code) {
        assertThat(COUNTY.code(written)).isEqualTo(code);
    }

    @Test
    void unknownPlatformsAreCountedTogether() {
        assertThat(COUNTY.counted("weibo")).isEqualTo("weibo");
        assertThat(COUNTY.counted("云汀论坛")).isEqualTo(Platforms.OTHER);
        assertThat(Platforms.NONE.counted("云汀论坛")).isEqualTo("云汀论坛");
    }

    @ParameterizedTest
    @CsvSource({
        "weibo,https://weibo.com/123/N5xYz,N5xYz",
        "weibo,http://www.weibo.com/123/N5xYz?from=page#comment,N5xYz",
        "weibo,https://m.weibo.cn/status/N5xYz,N5xYz",
        "weibo,weibo.com/123/N5xYz/,N5xYz",
        "bbs,https://bbs.county.cn/thread-4711-1-2.html,4711",
        "bbs,https://bbs.county.cn/forum.php?mod=viewthread&tid=4711&page=2,4711"
    })
    void theAddressOfAPostTellsItsId(String code, String address, String id) {
        assertThat(COUNTY.postAt(code, address)).isEqualTo(id);
        assertThat(COUNTY.at(address)).isEqualTo(code);
    }

    @Test
    void anAddressOfNoPostTellsNoPlatform() {
        assertThat(COUNTY.at("https://weibo.com/123")).isEmpty();
        assertThat(COUNTY.at("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "weibo,https://weibo.com/123",
        "weibo,https://weibo.com/123/N5xYz/like",
        "weibo,https://weibo.com.evil.cn/123/N5xYz",
        "weibo,https://bbs.county.cn/thread-4711-1-2.html",
        "bbs,https://bbs.county.cn/forum.php?xtid=4711",
        "other,https://weibo.com/123/N5xYz"
    })
    void anotherAddressTellsNothing(String code, String address) {
        assertThat(COUNTY.postAt(code, address)).isNull();
    }

    @Test
    void anIdIsUniqueAmongPlatformsAndKeepsWhatThePlatformCallsIt() {
        String id = Platforms.id(COUNTY.code("a/b"), "c/d");
        assertThat(id).isEqualTo("a_b/c/d").isNotEqualTo(Platforms.id("a", "b/c/d"));
        assertThat(Platforms.idOnPlatform("a_b", id)).isEqualTo("c/d");
        assertThat(Platforms.idOnPlatform("a_b", "https://a/1")).isEqualTo("https://a/1");
    }

    @Test
    void everyFaultIsFoundAtOnceEachWithItsField() {
        List<Map<String, Object>> entries =
                List.of(
                        Map.of("code", "We Bo", "channel", "radio"),
                        Map.of("code", "bbs", "posts", List.of("bbs.cn/no-id")),
                        Map.of("code", "bbs", "alias", List.of("x")));
        assertThatThrownBy(() -> PlatformForm.read(entries, CHANNELS))
                .isInstanceOfSatisfying(
                        FieldException.class,
                        e ->
                                assertThat(e.findings())
                                        .extracting(finding -> finding.path())
                                        .containsExactlyInAnyOrder(
                                                "platforms[1].code",
                                                "platforms[1].channel",
                                                "platforms[2].posts",
                                                "platforms[3].alias",
                                                "platforms[3].code"));
    }

    @Test
    void aListWithoutEndIsRefused() {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i <= 1_000; i++) {
            entries.add(Map.of("code", "p" + i));
        }
        assertThatThrownBy(() -> PlatformForm.read(entries, CHANNELS))
                .hasMessageContaining("1001 platforms");
    }
}
