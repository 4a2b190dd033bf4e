/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which folder is watched.
 *
 * @param folder that has the folder {@code inbox} in it
 * @param every how long after one look the next one is; a file is taken at the second that finds it
 *     unchanged
 * @param readerMegabytes memory of the process that reads files
 */
public record InboxOptions(Path folder, Duration every, int readerMegabytes) {}
