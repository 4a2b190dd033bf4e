/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import io.yuqing.gateway.desk.subject.read.Answer;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Models of pages with one text wherever a text stands, and something in every list. Links are
 * ours, as {@code SafeLink} and {@code DeskLinks} make them.
 */
final class Filled {
    private static final Set<String> LINKS =
            Set.of(
                    "page",
                    "link",
                    "subject",
                    "original",
                    "silencePage",
                    "rulePage",
                    "board",
                    "settings",
                    "search",
                    "parentLink",
                    "childLink");

    private final String text;

    Filled(String text) {
        this.text = text;
    }

    Object of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName(), e);
        }
    }

    private Object value(RecordComponent component) {
        if (component.getType() == String.class && LINKS.contains(component.getName())) {
            return "https://example.org/";
        }
        return value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType) {
            ParameterizedType generic = (ParameterizedType) type;
            Object inner = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Answer.class ? Answer.of(inner) : List.of(inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text;
        }
        if (plain == boolean.class) {
            return true;
        }
        return plain == long.class ? (Object) 1L : of(plain);
    }
}
