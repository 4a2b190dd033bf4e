/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertInstanceTest {

    @Test
    void shouldHaveOnlyFieldsThatFlinkStoresWithoutKryo() throws Exception {
        assertThat(Modifier.isPublic(AlertInstance.class.getConstructor().getModifiers())).isTrue();
        for (Field field : Stored.fields()) {
            assertThat(Modifier.isPublic(field.getModifiers())).as("%s", field).isTrue();
            assertThat(Modifier.isFinal(field.getModifiers())).as("%s", field).isFalse();
            Class<?> type = field.getType();
            assertThat(
                            type.isPrimitive()
                                    || type.isEnum()
                                    || List.of(String.class, Map.class).contains(type))
                    .as("%s", field)
                    .isTrue();
        }
    }

    @Test
    void shouldCopyEveryField() {
        AlertInstance alert = Steps.of("PT0S", "PT10M").at(1, 100).alert;
        int number = 1;
        for (Field field : Stored.fields()) {
            number++;
            setToSomethingElse(field, alert, number);
        }
        assertThat(Stored.values(alert.copy())).isEqualTo(Stored.values(alert));
        assertThat(alert.copy()).isNotSameAs(alert);
    }

    @Test
    void shouldBeForgottenWhenItemsThatOldAreNoLongerCounted() {
        Steps steps = Steps.of("PT0S", "PT0S").at(1, 100);
        assertThat(steps.alert.forgetAt(1_000)).isEqualTo(Long.MAX_VALUE);
        steps.at(2, 0);
        assertThat(steps.alert.forgetAt(1_000)).isEqualTo(Steps.minute(2) + 1_000);
    }

    private static void setToSomethingElse(Field field, AlertInstance alert, int number) {
        try {
            if (field.getType() == long.class) {
                field.setLong(alert, number);
            } else if (field.getType() == double.class) {
                field.setDouble(alert, number);
            } else if (field.getType() == boolean.class) {
                field.setBoolean(alert, !field.getBoolean(alert));
            } else if (field.getType() == String.class) {
                field.set(alert, "text " + number);
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
