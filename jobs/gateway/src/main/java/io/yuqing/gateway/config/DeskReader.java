/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import io.yuqing.gateway.config.backtest.BacktestReader;
import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.config.cases.CasesReader;
import io.yuqing.gateway.config.login.DeskAccess;
import io.yuqing.gateway.config.login.LoginReader;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.gateway.config.report.ReportsReader;
import io.yuqing.gateway.config.report.ReportsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code desk}. */
final class DeskReader {
    static final String DESK = "desk";

    private static final String START_FILES = "start_files";
    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD_FILE = "password_file";
    private static final String CA_FILE = "ca_file";
    private static final String CLICKHOUSE = "clickhouse";
    private static final String ACCESS_LOG = "access_log";
    private static final String BOARD_URL = "board_url";
    private static final String MISSING =
            "is not there or cannot be read: correct the path or its rights";

    private DeskReader() {}

    /**
     * Empty if there is none, or after a finding.
     *
     * @param listen null after a finding
     */
    static Optional<DeskSettings> read(Section root, Listen listen) {
        if (!root.keys().contains(DESK)) {
            return Optional.empty();
        }
        Section desk = root.section(DESK);
        Set<String> known = new HashSet<>(LoginReader.KEYS);
        known.addAll(
                Set.of(
                        CLICKHOUSE,
                        ACCESS_LOG,
                        BOARD_URL,
                        START_FILES,
                        BacktestReader.BACKTEST,
                        ReportsReader.REPORTS));
        KnownKeys.allow(desk, known);
        boolean proxy = root.flag("behind_proxy");
        boolean beyond = proxy || (listen != null && !listen.isLoopback());
        if (beyond && CasesReader.allowsPlain(root) && reached(proxy, listen) == Reached.HERE) {
            root.refuseHidden(
                    DESK,
                    "would send passwords where others read along: set tls or behind_proxy, or"
                            + " leave the desk to a gateway of its own");
            return Optional.empty();
        }
        DeskAccess access =
                new DeskAccess(LoginReader.read(desk, beyond, reached(proxy, listen)), log(desk));
        return tables(
                desk.section(CLICKHOUSE),
                access,
                board(desk),
                startFiles(desk.section(START_FILES)),
                BacktestReader.read(desk),
                ReportsReader.read(desk));
    }

    private static Reached reached(boolean proxy, Listen listen) {
        if (listen != null && listen.identity().isPresent()) {
            return Reached.TLS;
        }
        return proxy ? Reached.PROXY : Reached.HERE;
    }

    private static Optional<String> board(Section desk) {
        String url = desk.text(BOARD_URL, "");
        if (!url.isEmpty() && !url.matches("https?://[^\\s]+")) {
            desk.refuse(
                    BOARD_URL,
                    url,
                    "is no address of a board: write as for board.url of the delivery job, such as"
                            + " http://board.example:3000/d/yq-alerts?var-alert={alert}");
        }
        return url.isEmpty() ? Optional.empty() : Optional.of(url);
    }

    private static Optional<DeskSettings> tables(
            Section clickHouse,
            DeskAccess access,
            Optional<String> board,
            Map<String, Path> startFiles,
            Optional<BacktestSettings> backtest,
            Optional<ReportsSettings> reports) {
        KnownKeys.allow(clickHouse, Set.of(URL, "database", USER, PASSWORD_FILE, CA_FILE));
        URI url = url(clickHouse);
        String password = password(clickHouse);
        Optional<Path> ca = ca(clickHouse);
        if (!clickHouse.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new DeskSettings(
                        url,
                        clickHouse.text("database", "yuqing"),
                        clickHouse.text(USER, "yuqing_reader"),
                        password,
                        ca,
                        access,
                        board,
                        startFiles,
                        backtest,
                        reports));
    }

    /** One that is named must be there: without it a page would say what is not in force. */
    private static Map<String, Path> startFiles(Section named) {
        KnownKeys.allow(named, Set.of("topics", "rules", "sources"));
        Map<String, Path> files = new HashMap<>();
        for (String kind : named.keys()) {
            Path file = Path.of(named.text(kind, ""));
            if (!Files.isReadable(file)) {
                named.refuse(kind, file.toString(), MISSING);
            }
            files.put(kind, file);
        }
        return files;
    }

    /** Null after a finding. */
    private static URI url(Section clickHouse) {
        String written = clickHouse.required(URL, "write http://host:8123 or https://host:8443");
        if (written.isEmpty()) {
            return null;
        }
        try {
            URI url = URI.create(written);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, in our words.
        }
        // A password may stand in it.
        clickHouse.refuseHidden(
                URL, "is no address of ClickHouse: write http://host:8123 or https://host:8443");
        return null;
    }

    private static String password(Section clickHouse) {
        String named = clickHouse.text(PASSWORD_FILE, "");
        if (named.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(Path.of(named)).strip();
        } catch (IOException e) {
            clickHouse.refuse(PASSWORD_FILE, named, MISSING);
            return "";
        }
    }

    private static Optional<Path> ca(Section clickHouse) {
        String named = clickHouse.text(CA_FILE, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isReadable(Path.of(named))) {
            clickHouse.refuse(CA_FILE, named, MISSING);
        }
        return Optional.of(Path.of(named));
    }

    private static Optional<Path> log(Section desk) {
        String named = desk.text(ACCESS_LOG, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(named).toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            desk.refuse(
                    ACCESS_LOG,
                    named,
                    "cannot be written: name a file in a folder that the user may write to whom the"
                            + " gateway runs as");
        }
        return Optional.of(Path.of(named).toAbsolutePath());
    }
}
