/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.readable.ReadableText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeMasksTest {
    private final EdgeMasks edge =
            new EdgeMasks(
                    PrivacyKey.of(
                            "one random secret of 32 bytes"
                                    .repeat(2)
                                    .getBytes(StandardCharsets.UTF_8)));

    @Test
    void shouldMaskAsTheJobsDo() {
        assertThat(edge.text("打13800138000找 @张三 ")).doesNotContain("13800138000", "张三");
        assertThat(edge.region("鹭渚镇")).isEqualTo("鹭渚镇");
        assertThat(edge.region("13800138000")).isEmpty();
        assertThat(edge.url("https://bbs.example.cn/u/zhangsan/t/1", "zhangsan"))
                .doesNotContain("zhangsan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打138&#48;&#48;138000",
                "打138<b></b>00138<wbr>000",
                "打1380013[b]8000[/b]",
                "打&lt;b&gt;138&lt;/b&gt;00138000"
            })
    void shouldReadATextAsTheJobsDoBeforeItMasks(String text) {
        String masked = edge.text(text);
        assertThat(masked).isEqualTo(TextMask.mask(ReadableText.of(text)));
        assertThat(ReadableText.of(masked)).isEqualTo(masked).doesNotContain("00138000", "8000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "zhangsan@example.cn"})
    void shouldHashAnIdThatIsAPersonsOwn(String id) {
        assertThat(edge.id(id)).matches("[0-9a-f]{16}").isEqualTo(edge.id(id));
    }

    /**
     * Collectors that write to Kafka name these too; the jobs take persons out of parts of them.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5086244610294702",
                "GD20251129001",
                "OAbCd1eFg",
                "av1700000001",
                "工单一号",
                "1"
            })
    void shouldLeaveAnyOtherId(String id) {
        assertThat(edge.id(id)).isEqualTo(id);
    }
}
