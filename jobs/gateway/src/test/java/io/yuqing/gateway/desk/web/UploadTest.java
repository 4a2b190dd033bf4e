/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryAb1";
    private static final String MARK = "------WebKitFormBoundaryAb1";

    @Test
    void shouldTakeFieldsAndTheBytesOfTheFile() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        String body =
                MARK
                        + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n"
                        + new String("已填".getBytes(UTF_8), ISO_8859_1)
                        + "\r\n"
                        + MARK
                        + "\r\ncontent-disposition: form-data; name=\"filled\"; filename=\"a.docx\"\r\n"
                        + "Content-Type: x\r\n\r\n"
                        + new String(every, ISO_8859_1)
                        + "\r\n"
                        + MARK
                        + "--\r\n";

        Upload upload = Upload.of(TYPE, body.getBytes(ISO_8859_1)).orElseThrow();

        assertThat(upload.fields()).isEqualTo(Map.of("note", "已填"));
        assertThat(upload.file()).isEqualTo(every);
        assertThat(upload.field("other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                MARK,
                MARK + "\r\n",
                MARK + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf",
                MARK + "\r\nno head\r\n" + MARK + "--",
            })
    void shouldRefuseWhatIsTorn(String body) {
        assertThat(Upload.of(TYPE, body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void shouldBeNoUploadWithoutABoundary() {
        assertThat(Upload.of(null, new byte[0])).isEmpty();
        assertThat(Upload.of("application/x-www-form-urlencoded", new byte[0])).isEmpty();
        assertThat(Upload.of("multipart/form-data", new byte[0])).isEmpty();
    }

    @Test
    void shouldNotTakePartsWithoutEnd() {
        String part = MARK + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";

        assertThat(Upload.of(TYPE, (part.repeat(21) + MARK + "--").getBytes(UTF_8))).isEmpty();
    }
}
