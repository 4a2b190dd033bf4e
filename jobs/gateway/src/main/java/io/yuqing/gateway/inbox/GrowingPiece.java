/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yuqing.connector.collect.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines that were added to a file. A line that is no JSON object is blank here, so that it
 * spoils no other, and the lines keep their numbers.
 */
final class GrowingPiece {
    static final int MOST_BYTES = 8 << 20;

    /** Python writes NaN for what it does not have. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final int bytes;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Long> broken = new ArrayList<>();
    private long lines;
    private long objects;

    private GrowingPiece(byte[] buffer, int length) {
        this.bytes = length;
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line(buffer, start, i - start);
                start = i + 1;
            }
        }
    }

    /**
     * What follows a position, up to the last line that is whole.
     *
     * @throws UnreadableFileException if a line is longer than any record may be
     */
    static GrowingPiece after(FileChannel file, long position) throws IOException {
        long more = file.size() - position;
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST_BYTES, more));
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // As much as the drive gives at a time.
        }
        int end = buffer.position();
        while (end > 0 && buffer.get(end - 1) != '\n') {
            end--;
        }
        if (end == 0 && buffer.position() == MOST_BYTES) {
            throw new UnreadableFileException(
                    "有一行超过 " + (MOST_BYTES >> 20) + " MB，不是逐行追加的 JSON；请换成 .jsonl 文件");
        }
        return new GrowingPiece(buffer.array(), end);
    }

    private void line(byte[] buffer, int start, int length) {
        lines++;
        if (isObject(buffer, start, length)) {
            objects++;
            content.write(buffer, start, length);
        } else if (!new String(buffer, start, length, StandardCharsets.UTF_8).isBlank()) {
            broken.add(lines);
        }
        content.write('\n');
    }

    private static boolean isObject(byte[] buffer, int start, int length) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(buffer, start, length))
                            .toString();
            JsonNode node = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return node != null && node.isObject();
        } catch (CharacterCodingException | JsonProcessingException e) {
            return false;
        }
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    /** How much of the file it is. */
    int bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    /** How many lines are records. */
    long objects() {
        return objects;
    }

    /** Of the piece, from 1. */
    List<Long> broken() {
        return broken;
    }

    InputStream content() {
        return new ByteArrayInputStream(content.toByteArray());
    }
}
