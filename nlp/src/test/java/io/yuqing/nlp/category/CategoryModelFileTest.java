/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CategoryModelFileTest {

    @Test
    void theShippedModelIsTheOneTheModelCardDescribes() throws IOException {
        Path readme = Path.of(System.getProperty("yuqing.root", ".."), "nlp", "README.md");

        assertThat(Files.readString(readme))
                .contains("`" + CategoryModelFile.loadResource().checksum() + "`");
    }

    @Test
    void aChangedOrCutFileIsRefused() throws IOException {
        byte[] content = content();
        byte[] cut = Arrays.copyOf(content, 1_000);
        content[content.length / 2] ^= 1;

        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its checksum does not fit its content");
        assertThatThrownBy(() -> read(cut)).hasMessageContaining("checksum");
        assertThatThrownBy(() -> read(new byte[3])).hasMessageContaining("it has 3 bytes");
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() throws IOException {
        byte[] content = content();
        // Magic, format, the length of the text, then its first letter.
        content[10] ^= 1;
        int length = content.length - 32;
        System.arraycopy(CategoryModelFile.sha256(content, length), 0, content, length, 32);

        assertThatThrownBy(() -> read(content))
                .hasMessageContaining("its feature specification is ")
                .hasMessageContaining("not " + CategoryModelFile.spec());
    }

    private static byte[] content() throws IOException {
        try (InputStream resource =
                CategoryModelFile.class.getResourceAsStream(CategoryModelFile.RESOURCE)) {
            return new GZIPInputStream(resource).readAllBytes();
        }
    }

    private static CategoryModel read(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        }
        return CategoryModelFile.read(new ByteArrayInputStream(zipped.toByteArray()));
    }
}
