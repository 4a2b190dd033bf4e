/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.config.login.DeskAccess;
import io.yuqing.gateway.config.report.ReportsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The pages for people, and the tables that they show.
 *
 * @param url of ClickHouse, scheme, host and port
 * @param user may read views; needs no more
 * @param caFile who vouches for an HTTPS server, in PEM; empty: those whom Java trusts
 * @param access who may look at them
 * @param boardUrl the board of an alert, with {@code {alert}} and {@code {subject}} for its ids;
 *     empty: none
 * @param startFiles what the jobs start with, by {@code topics}, {@code rules} and {@code sources}
 * @param backtest how rules are tried on history; empty: people do it by hand
 * @param reports how papers are made; empty: people do it by hand
 */
public record DeskSettings(
        URI url,
        String database,
        String user,
        String password,
        Optional<Path> caFile,
        DeskAccess access,
        Optional<String> boardUrl,
        Map<String, Path> startFiles,
        Optional<BacktestSettings> backtest,
        Optional<ReportsSettings> reports) {

    /** Of a desk on this machine that leads nowhere else, and of jobs that start with no files. */
    public DeskSettings(
            URI url, String database, String user, String password, Optional<Path> caFile) {
        this(
                url,
                database,
                user,
                password,
                caFile,
                DeskAccess.OF_THIS_MACHINE,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DeskSettings[" + url + ", " + database + ", " + user + "]";
    }
}
