/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.login;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may look at the desk.
 *
 * @param login empty: whoever uses this machine, and nobody else can reach it
 * @param log the file to which each visit is written; empty: the gateway's own log
 */
public record DeskAccess(Optional<LoginSettings> login, Optional<Path> log) {
    /** Without accounts. */
    public static final DeskAccess OF_THIS_MACHINE =
            new DeskAccess(Optional.empty(), Optional.empty());
}
