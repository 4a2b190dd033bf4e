/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** A log that can be read again. */
final class Loud {
    private final List<String> lines = new ArrayList<>();

    Logger logger() {
        return (Logger)
                Proxy.newProxyInstance(
                        Loud.class.getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (self, method, values) -> {
                            lines.add(line(method.getName(), values));
                            return null;
                        });
    }

    private static String line(String level, Object[] values) {
        Object[] rest =
                values.length == 2 && values[1] instanceof Object[] array
                        ? array
                        : Arrays.copyOfRange(values, 1, values.length);
        return level + " " + MessageFormatter.arrayFormat((String) values[0], rest).getMessage();
    }

    List<String> lines() {
        return lines;
    }
}
