/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.gateway.config.login.DeskAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pages for people, and the tables that they show.
 *
 * @param url of ClickHouse, scheme, host and port
 * @param user may read views; needs no more
 * @param caFile who vouches for an HTTPS server, in PEM; empty: those whom Java trusts
 * @param access who may look at them
 */
public record DeskSettings(
        URI url,
        String database,
        String user,
        String password,
        Optional<Path> caFile,
        DeskAccess access) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "DeskSettings[" + url + ", " + database + ", " + user + "]";
    }
}
