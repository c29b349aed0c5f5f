"use client";

export default function MapStage() {
  return <section className="stage" />;
}
