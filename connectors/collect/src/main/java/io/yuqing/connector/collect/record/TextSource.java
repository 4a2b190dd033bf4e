/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import io.yuqing.connector.collect.UnreadableFileException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A text file and its encoding: by its mark, else UTF-8, else GB18030, whichever reads all of it
 * without a fault. Packed files (gzip) are unpacked.
 */
public final class TextSource {
    private static final int BUFFER = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final Charset charset;

    private TextSource(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /**
     * Reads the file once to know its encoding.
     *
     * @throws UnreadableFileException if it is no text
     */
    public static TextSource of(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = bytes(file)) {
            mark = in.readNBytes(2);
        }
        boolean utf16 =
                mark.length == 2
                        && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
                                || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
        List<Charset> candidates =
                utf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset each : candidates) {
            TextSource source = new TextSource(file, each);
            if (source.isReadable()) {
                return source;
            }
        }
        throw new UnreadableFileException("既不是 UTF-8 也不是 GB18030（GBK）文本；请核对文件是否完整，或另存为 UTF-8");
    }

    /** From its first character, the byte-order mark left out. */
    public Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(decoded(), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Its name. */
    public String encoding() {
        return charset.name();
    }

    /**
     * What a person is told of an encoding that is not the usual one; empty if there is nothing.
     */
    public static Optional<String> remark(String encoding) {
        return encoding.isEmpty() || encoding.equals(StandardCharsets.UTF_8.name())
                ? Optional.empty()
                : Optional.of("按 " + encoding + " 编码读取");
    }

    private boolean isReadable() throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = decoded()) {
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader decoded() throws IOException {
        return new InputStreamReader(
                bytes(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        raw.mark(2);
        boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return packed ? new GZIPInputStream(raw, BUFFER) : raw;
    }
}
