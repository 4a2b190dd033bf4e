/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldBeReadBackByARealParserWhateverTheText() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                int range = random.nextBoolean() ? 0x80 : 0x11_0000;
                text.appendCodePoint(random.nextInt(range));
            }
            String json = JsonText.of(Map.of("k", text.toString()));
            assertThat(JSON.readTree(json).get("k").textValue())
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void shouldReadNumbersBackExactly() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(JSON.readTree(JsonText.of(number)).doubleValue())
                        .as("seed %d", seed)
                        .isEqualTo(number);
            }
        }
        assertThat(JsonText.of(100.0)).isEqualTo("100");
        assertThat(JsonText.of(1e300)).isEqualTo("1.0E300");
    }

    @Test
    void shouldWriteTheOtherKindsOfValues() {
        assertThat(JsonText.of(Arrays.asList(1L, true, null, "a\n")))
                .isEqualTo("[1,true,null,\"a\\u000a\"]");
        assertThat(JsonText.of(Map.of("b", 1, "a", Map.of()))).isEqualTo("{\"a\":{},\"b\":1}");
    }
}
