/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The folder that is watched.
 *
 * @param every how often it is looked at
 * @param mapFile what the columns of its tables are; empty: known by their words
 * @param edgeKeyFile where the key of the edge lies; the process that reads is told the place only
 * @param platformsFile where the platforms stand
 * @param readerMegabytes memory of that process
 */
public record InboxSettings(
        Path folder,
        Duration every,
        Optional<Path> mapFile,
        Path edgeKeyFile,
        Path platformsFile,
        int readerMegabytes) {}
