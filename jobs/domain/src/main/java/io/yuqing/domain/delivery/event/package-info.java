/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What is told of an event, by its memory and the plan: a list of objections, then recipients and
 * timing. Pure; no clock, no channel, no text.
 */
package io.yuqing.domain.delivery.event;
