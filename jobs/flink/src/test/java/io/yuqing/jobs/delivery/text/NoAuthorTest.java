/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Notice;
import io.yuqing.domain.delivery.Dispatch;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoAuthorTest {
    @Test
    void shouldHaveNoPlaceForAnAuthorInWhatIsDispatchedOrTold() {
        Set<String> names = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(Dispatch.class, Notice.class));
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.pop();
            if (seen.add(type)) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        names.add(field.getName().toLowerCase(Locale.ROOT));
                        types(field).filter(NoAuthorTest::isOurs).forEach(waiting::push);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(names)
                .hasSizeGreaterThan(50)
                .noneMatch(name -> name.matches(".*(author|user|account|pseudonym|nick|voice).*"));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.yuqing.") && !type.isEnum();
    }

    /** Its own type and what it is a list of. */
    private static Stream<Class<?>> types(Field field) {
        Stream<Class<?>> held =
                field.getGenericType() instanceof ParameterizedType generic
                        ? Arrays.stream(generic.getActualTypeArguments())
                                .filter(Class.class::isInstance)
                                .map(argument -> (Class<?>) argument)
                        : Stream.empty();
        return Stream.concat(Stream.of(field.getType()), held);
    }
}
