/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.truth.DemoSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Writes a demo folder: {@code --out DIR [--seed N] [--items N] [--days N] [--start ISO-8601]}. */
public final class DemoMain {
    private static final String USAGE =
            "Usage: DemoMain --out DIR [--seed N] [--items N] [--days N] [--start ISO-8601 with"
                    + " offset]";

    private Path out;
    private long seed = 1;
    private int items = DemoOptions.defaults().items();
    private long days = DemoOptions.defaults().duration().toDays();
    private Instant start = DemoOptions.DEFAULT_START;

    private DemoMain() {}

    public static void main(String[] args) throws IOException {
        int code = run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** 0, or 2 after one sentence on what is wrong with the arguments. */
    static int run(String[] args, PrintStream console) throws IOException {
        try {
            DemoMain main = new DemoMain();
            main.read(args);
            console.println(main.write());
            return 0;
        } catch (IllegalArgumentException e) {
            console.println(e.getMessage());
            return 2;
        }
    }

    private DemoSummary write() throws IOException {
        DemoOptions options = new DemoOptions(start, Duration.ofDays(days), items);
        return DemoStream.generate(seed, options, out);
    }

    private void read(String[] args) {
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("Option " + args[i] + " has no value. " + USAGE);
            }
            option(args[i], args[i + 1]);
        }
        if (out == null) {
            throw new IllegalArgumentException("Option --out is missing. " + USAGE);
        }
    }

    private void option(String name, String value) {
        try {
            switch (name) {
                case "--out" -> out = Path.of(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--items" -> items = Integer.parseInt(value);
                case "--days" -> days = Long.parseLong(value);
                case "--start" -> start = OffsetDateTime.parse(value).toInstant();
                default ->
                        throw new IllegalArgumentException("Unknown option " + name + ". " + USAGE);
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Option " + name + " has value '" + value + "', which cannot be read. " + USAGE,
                    e);
        }
    }
}
