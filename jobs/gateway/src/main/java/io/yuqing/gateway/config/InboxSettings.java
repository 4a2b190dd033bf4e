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
 */
public record InboxSettings(Path folder, Duration every, Optional<Path> mapFile) {}
