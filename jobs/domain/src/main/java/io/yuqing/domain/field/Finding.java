/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.io.Serializable;

/**
 * One thing that is wrong with a field.
 *
 * @param path of the field below what is read, as {@code baseline.past} or {@code routes[1].to}
 * @param value what stands there, on one line of bounded length; null if the field is missing,
 *     empty if it may be a secret
 * @param remedy what to write, where needed behind what is wrong with the value
 * @param sentence all of it, for logs
 */
public record Finding(String path, String value, String remedy, String sentence)
        implements Serializable {}
