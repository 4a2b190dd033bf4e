/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import java.util.List;

/** A configuration that cannot be run; the message holds one sentence a problem. */
public final class ConfigException extends RuntimeException {
    public ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    public ConfigException(String problem) {
        this(List.of(problem));
    }
}
