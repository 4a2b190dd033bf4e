/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command said and how it ended.
 *
 * @param text both streams, as a terminal shows them
 */
public record ToolRun(int code, String out, String err, String text) {

    public static ToolRun of(String... words) {
        return answering("", words);
    }

    /** With a line typed in answer to a question. */
    public static ToolRun answering(String answer, String... words) {
        return with(new StringReader(answer + "\n"), Map.of(), words);
    }

    public static ToolRun with(Reader in, Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        stream(new Twice(out, both)),
                        stream(new Twice(err, both)),
                        new BufferedReader(in),
                        environment,
                        Clock.systemUTC());
        int code = Main.run(terminal, words);
        return new ToolRun(code, text(out), text(err), text(both));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(Twice twice) {
        return new PrintStream(twice, true, StandardCharsets.UTF_8);
    }

    private static final class Twice extends java.io.OutputStream {
        private final ByteArrayOutputStream own;
        private final ByteArrayOutputStream both;

        Twice(ByteArrayOutputStream own, ByteArrayOutputStream both) {
            this.own = own;
            this.both = both;
        }

        @Override
        public void write(int next) {
            own.write(next);
            both.write(next);
        }
    }
}
