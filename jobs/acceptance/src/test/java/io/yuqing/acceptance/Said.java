/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What a command of {@code ./yuqing} said, run within this process, without a keyboard.
 *
 * @param code with which it ended
 * @param text both of its streams
 */
public record Said(int code, String text) {
    public static Said by(List<String> words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        Terminal terminal =
                new Terminal(
                        stream,
                        stream,
                        new BufferedReader(Reader.nullReader()),
                        Map.of(),
                        Clock.systemUTC());
        int code = Main.run(terminal, words.toArray(String[]::new));
        return new Said(code, said.toString(UTF_8));
    }
}
