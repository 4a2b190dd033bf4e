/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

/**
 * How much may come at once.
 *
 * @param bodyBytes of a request, unpacked
 * @param lines of a request
 * @param batchesInFlight of one token
 */
public record Limits(int bodyBytes, int lines, int batchesInFlight) {}
