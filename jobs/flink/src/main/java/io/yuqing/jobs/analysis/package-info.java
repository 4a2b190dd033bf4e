/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The analysis job on one screen: its dataflow, and the sources and sinks it needs from outside.
 * The operators are in the rooms below.
 */
package io.yuqing.jobs.analysis;
