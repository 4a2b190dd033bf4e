/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

/**
 * A line that the jobs will count as refused.
 *
 * @param id as it may be shown; {@code ""} if there is none
 * @param reason the code of a dead letter
 * @param detail one sentence; quotes nothing from the line
 */
public record RefusedLine(long line, String id, String reason, String detail) {}
