/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * All entries of a kind.
 *
 * @param lines that are in force
 * @param refused that stand in Kafka, and no job takes them
 */
public record ListView(
        String noun,
        String path,
        String what,
        boolean mayChange,
        List<EntryLine> lines,
        List<EntryLine> refused) {}
