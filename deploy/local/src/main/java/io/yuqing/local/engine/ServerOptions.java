/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import io.yuqing.local.engine.http.Account;
import io.yuqing.local.process.StackException;
import io.yuqing.local.tls.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * The command line of {@link ClickHouseServerMain}.
 *
 * @param port 0 for any free one
 * @param portFile where the port is written, or null
 * @param accountsFile one account a line, {@code name password [readonly]}; null lets everybody in
 * @param keyStore what is shown to clients by TLS, see {@link TestCertificate}; null speaks HTTP
 * @param queries how many statements may run at a time
 * @param engineConfig a configuration file of ClickHouse for the engine itself, or null
 */
record ServerOptions(
        Path data,
        int port,
        Path portFile,
        Path accountsFile,
        Path keyStore,
        int queries,
        Path engineConfig) {
    private static final Set<String> KNOWN =
            Set.of(
                    "--data",
                    "--port",
                    "--port-file",
                    "--accounts",
                    "--key-store",
                    "--queries",
                    "--engine-config");
    private static final String DEFAULT_QUERIES = "32";

    static ServerOptions parse(List<String> args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            if (!KNOWN.contains(args.get(i)) || i + 1 == args.size()) {
                throw new StackException(
                        "Option "
                                + args.get(i)
                                + " is unknown or lacks its value: use --data DIR [--port N]"
                                + " [--port-file F] [--accounts F] [--key-store F] [--queries N]"
                                + " [--engine-config F].");
            }
            values.put(args.get(i), args.get(i + 1));
        }
        if (!values.containsKey("--data")) {
            throw new StackException("Option --data is missing: name the folder of the data.");
        }
        return new ServerOptions(
                Path.of(values.get("--data")).toAbsolutePath().normalize(),
                number("--port", values.getOrDefault("--port", "0"), 0, 65_535),
                path(values.get("--port-file")),
                path(values.get("--accounts")),
                path(values.get("--key-store")),
                number("--queries", values.getOrDefault("--queries", DEFAULT_QUERIES), 1, 128),
                path(values.get("--engine-config")));
    }

    /** Null for HTTP. */
    SSLContext tls() {
        return keyStore == null ? null : new TestCertificate(keyStore).server();
    }

    List<Account> readAccounts() {
        List<Account> accounts = new ArrayList<>();
        for (String line : accountsFile == null ? List.<String>of() : lines()) {
            String[] words = line.strip().split("\\s+", -1);
            boolean readOnly = words.length == 3 && words[2].equals("readonly");
            if (words.length != 2 && !readOnly) {
                throw new StackException(
                        "Accounts file "
                                + accountsFile
                                + " has a line that is not `name password` or `name password"
                                + " readonly`: correct it.");
            }
            accounts.add(new Account(words[0], words[1], readOnly));
        }
        return accounts;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(accountsFile).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new StackException("Accounts file " + accountsFile + " cannot be read.", e);
        }
    }

    private static Path path(String value) {
        return value == null ? null : Path.of(value);
    }

    private static int number(String option, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Same sentence as for a number out of range.
        }
        throw new StackException(
                option
                        + " "
                        + value
                        + " is refused: use a number from "
                        + least
                        + " to "
                        + most
                        + ".");
    }
}
