/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * Whom a command talks to, and what it knows of its surroundings.
 *
 * @param out answers
 * @param err refusals and progress
 * @param in answers to questions
 * @param bytes the same before it is text, for whoever asks no questions
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        InputStream bytes,
        Map<String, String> environment,
        Clock clock) {

    /** One that is given no bytes. */
    public Terminal(
            PrintStream out,
            PrintStream err,
            BufferedReader in,
            Map<String, String> environment,
            Clock clock) {
        this(out, err, in, InputStream.nullInputStream(), environment, clock);
    }

    /** Chinese text whatever the locale of the environment says. */
    public static Terminal ofProcess() {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.in,
                System.getenv(),
                Clock.systemUTC());
    }

    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
