/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a tree into an object and refuses what the object's class has no place for. */
final class StrictMapper {
    private final JsonMapper mapper;

    /** Without exceptions. */
    StrictMapper() {
        this(new DeserializationProblemHandler() {});
    }

    /**
     * @param exceptions values to let pass although a class does not know them
     */
    StrictMapper(DeserializationProblemHandler exceptions) {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .annotationIntrospector(new NoOpenFields())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .addHandler(exceptions);
        for (CoercionInputShape shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            builder.withCoercionConfig(
                    LogicalType.Textual, c -> c.setCoercion(shape, CoercionAction.Fail));
        }
        mapper = builder.build();
    }

    /**
     * @param name of the file, for the refusal
     */
    <T> T read(String name, JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "%s: %s is no field of %s"
                            .formatted(name, path(e), e.getReferringClass().getSimpleName()),
                    e);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(
                    "%s: %s: %s".formatted(name, path(e), e.getOriginalMessage()), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(StrictMapper::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference step) {
        return step.getFieldName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getFieldName();
    }

    /** The Kubernetes classes keep fields they do not know; here they may not. */
    private static final class NoOpenFields extends JacksonAnnotationIntrospector {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(
                MapperConfig<?> config, Annotated type) {
            return super.findPropertyIgnoralByName(config, type).withoutIgnoreUnknown();
        }
    }
}
