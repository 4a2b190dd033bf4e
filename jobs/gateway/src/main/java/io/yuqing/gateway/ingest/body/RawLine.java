/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

/**
 * One line of a body as it was sent.
 *
 * @param number from 1; in a JSON array the place of the element
 * @param bytes one JSON object, if it is what it should be
 */
public record RawLine(long number, byte[] bytes) {}
