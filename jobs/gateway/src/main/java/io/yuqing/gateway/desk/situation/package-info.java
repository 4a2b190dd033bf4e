/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How things stand, as the tables say it: the questions, their answers, and who asks them for all
 * viewers. No words for people, and nothing of pages.
 */
package io.yuqing.gateway.desk.situation;
