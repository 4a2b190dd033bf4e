/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.EventMemory;
import io.yuqing.domain.delivery.outbox.OutboxState;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.packed.PackedType;
import io.yuqing.wire.control.ControlRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.types.PojoTestUtils;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kryo would make state unreadable after a change of classes, so no type may fall back to it: each
 * is a POJO or writes itself. The types are found in the code of the jobs: whoever writes a new
 * state or stream cannot forget them.
 */
class StateTypesTest {
    private static final JavaClasses JOBS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.yuqing.jobs");

    /** In state as part of an array of bytes or of another type, where no search finds them. */
    @ParameterizedTest
    @ValueSource(classes = {AlertInstance.class, Sample.class, ThreadState.class})
    void shouldSerialiseWithoutKryoWhatIsInsideOtherTypes(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    @ParameterizedTest
    @MethodSource("typesOfStateAndStreams")
    void shouldSerialiseWithoutKryoWhatIsInStateOrTravels(Class<?> type) {
        if (!(TypeInformation.of(type) instanceof PackedType)) {
            PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
        }
    }

    @Test
    void shouldPackWhatWritesItself() {
        assertThat(typesOfStateAndStreams())
                .filteredOn(type -> TypeInformation.of(type) instanceof PackedType)
                .containsExactly(
                        Item.class, SubjectDelta.class); // ItemPackerTest, SubjectDeltaTest
    }

    @Test
    void shouldFindTheTypesOfTheStatesAndStreamsThereAre() {
        assertThat(typesOfStateAndStreams())
                .contains(
                        // State alone.
                        EventMemory.class,
                        OutboxState.class,
                        SourceRow.class,
                        // Streams, some of them in state as well.
                        Item.class,
                        LedgerRow.class,
                        SourceDelta.class,
                        SubjectDelta.class,
                        WindowRow.class,
                        AlertRow.class,
                        Announcement.class,
                        Counted.class,
                        ControlRecord.class,
                        AlertNews.class,
                        Dispatch.class,
                        DeliveryRow.class,
                        // Side outputs.
                        LedgerEvent.class,
                        ThreadRow.class,
                        TopicRow.class,
                        LateRow.class,
                        DeadLetter.class);
    }

    static Set<Class<?>> typesOfStateAndStreams() {
        Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));
        for (JavaClass type : JOBS) {
            for (JavaField field : type.getFields()) {
                if (isOneOf(
                        field.getRawType(), State.class, StateDescriptor.class, OutputTag.class)) {
                    addArguments(field.getType(), types);
                }
            }
            for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
                if (call.getTargetOwner().isAssignableTo(StateDescriptor.class)) {
                    for (ReferencedClassObject named :
                            call.getOrigin().getReferencedClassObjects()) {
                        add(named.getValue(), types);
                    }
                }
            }
            if (isOneOf(type, Function.class, StreamOperator.class)) {
                type.getSuperclass().ifPresent(parent -> addArguments(parent, types));
                type.getInterfaces().forEach(parent -> addArguments(parent, types));
            }
        }
        return types;
    }

    private static boolean isOneOf(JavaClass type, Class<?>... parents) {
        return List.of(parents).stream().anyMatch(type::isAssignableTo);
    }

    private static void addArguments(JavaType type, Set<Class<?>> types) {
        if (type instanceof JavaParameterizedType parameterized) {
            parameterized
                    .getActualTypeArguments()
                    .forEach(argument -> add(argument.toErasure(), types));
        }
    }

    private static void add(JavaClass type, Set<Class<?>> types) {
        if (type.getName().startsWith("io.yuqing.") && !type.isEnum()) {
            types.add(type.reflect());
        }
    }
}
