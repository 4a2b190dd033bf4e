/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The commands {@code up}, {@code status} and {@code help}. Exit code 0: done; 1: done, but the
 * ledger does not balance; 2: refused, with one sentence that says why and what to do.
 */
public final class Main {
    private static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        // Chinese text whatever the locale of the terminal's environment says.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(run(Arrays.asList(args), out, err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            return dispatch(words, out);
        } catch (StackException e) {
            err.println("yuqing: " + e.getMessage());
            return REFUSED;
        }
    }

    private static int dispatch(List<String> words, PrintStream out) {
        String command = words.isEmpty() ? "help" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (command) {
            case "up" -> new Up(UpOptions.parse(rest), out).run();
            case "status" -> Status.run(rest, out);
            case "help", "--help", "-h" -> Help.print(out);
            default ->
                    throw new StackException(
                            "Command " + command + " is unknown: see ./yuqing help.");
        };
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
