/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads demo folders with nothing of the generator's own code. */
public final class DemoFolders {
    private DemoFolders() {}

    /** The raw lines of a gzipped file, without their line feeds. */
    static List<byte[]> lines(Path file) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes(file)) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        return lines;
    }

    /** Rows by column name. */
    public static List<Map<String, String>> table(Path file) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            String[] head = in.readLine().split(",", -1);
            return in.lines().map(line -> row(head, line.split(",", -1))).toList();
        }
    }

    /** SHA-256 over names and contents of all files, gzip undone. */
    static String hash(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Map<String, String> row(String[] head, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], values[i]);
        }
        return row;
    }
}
