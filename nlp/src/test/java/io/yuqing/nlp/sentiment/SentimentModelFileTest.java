/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SentimentModelFileTest {

    @Test
    void theShippedModelIsTheOneTheModelCardDescribes() {
        assertThat(SentimentModelFile.loadResource().checksum()).startsWith(ModelCard.checksum());
    }

    @Test
    void aSingleChangedByteIsRefused() throws IOException {
        byte[] content = content();
        content[content.length / 2] ^= 1;

        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its checksum does not fit its content");
    }

    @Test
    void aCutFileIsRefused() {
        assertThatThrownBy(() -> read(Arrays.copyOf(content(), 1_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
        assertThatThrownBy(() -> read(new byte[3]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it has 3 bytes");
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() throws IOException {
        byte[] content = content();
        // Magic, format, the length of the text, then its first letter.
        content[10] ^= 1;
        byte[] sealed = sealed(content);

        assertThatThrownBy(() -> read(sealed))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its feature specification is ")
                .hasMessageContaining("not " + SentimentModelFile.FEATURES);
    }

    private static byte[] sealed(byte[] content) {
        int length = content.length - 32;
        byte[] sealed = Arrays.copyOf(content, content.length);
        System.arraycopy(SentimentModelFile.sha256(content, length), 0, sealed, length, 32);
        return sealed;
    }

    private static byte[] content() throws IOException {
        try (InputStream resource =
                SentimentModelFile.class.getResourceAsStream(SentimentModelFile.RESOURCE)) {
            return new GZIPInputStream(resource).readAllBytes();
        }
    }

    private static SentimentModel read(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        }
        return SentimentModelFile.read(new ByteArrayInputStream(zipped.toByteArray()));
    }
}
